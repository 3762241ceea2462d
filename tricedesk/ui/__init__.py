"""The window: Qt only, one module per view, its Qt model beside it.

Owns: what a person at the desk sees and asks for.
Refuses: talking to the server (it reads the ledger and says by signals what is to be written), reading DICOM
files, and writing to a database from the thread that draws.
"""
