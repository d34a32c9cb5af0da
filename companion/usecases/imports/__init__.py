"""Taking files of people in: received, looked at, taken in step by step, and taken back."""
