"""Messages to patients: written in their language, sent, and told of.

Owns: what a message says (`letter`, `mail`, `texts`), its preview, handing it over (`smtp`, `gateway`), what
becomes of it (`delivery`, `callbacks`, `outcome`), and how many there may be (`limits`).
Refuses: the Patient Link Code and passwords; those travel another way.
"""
