"""What the words of Keepwarm are, and the rules on them. Pure: standard library only, no input or output, no clock."""
