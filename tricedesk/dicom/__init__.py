"""Reads a folder of DICOM files: which studies it holds, and their frames as pixels.

All parsing and decoding happens in the reader child (`isolation`). What comes back from it is untrusted
until checked; what leaves this room are the frozen values of `study.py` and bounded pixel arrays.
"""
