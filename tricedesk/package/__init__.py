"""CleanFrame → files: the pictures, clips and manifests that are sent.

Owns: encoding, the check of what was encoded, the files of a package, its manifest and its label.
Refuses: pixels that are not a CleanFrame; deciding when or to whom something is sent.
"""
