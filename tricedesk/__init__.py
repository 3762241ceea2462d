"""TriceDesk: from the ultrasound cart to the patient's phone."""

__version__ = "0.1.0"
