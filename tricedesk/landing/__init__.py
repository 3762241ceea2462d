"""The hosted server: takes packages from workstations, shows landing pages to patients.

Shares `wire` and `errors` with the desk, and nothing else.
"""
