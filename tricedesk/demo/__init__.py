"""The whole path on one machine: a server, a cart, a mail, a page.

Owns: the one room that knows both programs.
Refuses: shortcuts. Desk and server talk over HTTP only, the link comes out of the mail, and what the page
gives is compared with what was packed, byte for byte.
"""
