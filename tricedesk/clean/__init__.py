"""Frame → CleanFrame: what of a picture may leave the workstation.

Owns: what to keep, what to cover, the verdict and its reasons, and the one type that encoders take.
Refuses: files (it sees pixels and header values only), encoding, and passing what it doesn't know.
"""
