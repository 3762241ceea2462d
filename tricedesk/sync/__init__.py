"""What is due at the server, done: packages sent, commands executed, changes fetched, workstations paired.

Owns: the one way from this desk to the server.
Refuses: DICOM files, pictures and the window: it can't import them.
"""
