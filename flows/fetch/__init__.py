"""Asking outlets over HTTP: politely, one request at a time, and never led into an inner network."""
