"""Messages to patients: written in their language, sent, and told of.

Owns: what a mail says (`mail`), handing it to a mail server (`smtp`), and what becomes of each message
(`delivery`).
Refuses: the Patient Link Code and passwords; those travel another way.
"""
