"""The preview: the outgoing pictures, and the gate that they must pass.

Owns: showing the draft's own files, what a person decides about each, and whether they may be sent.
Refuses: making pictures (`pipeline` does) and remembering looks beyond the window (the ledger does).
"""
