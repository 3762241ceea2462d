"""Burned-in text: where it stands in a picture, and what it says.

Owns: two models that the `rapidocr` distribution ships, run by onnxruntime, with light work of our own before
and after them. Refuses: importing that package, any network, and what is to become of the text (`search.py`).
"""
