"""Where everything is kept: TinyDB made safe. Nothing else imports tinydb."""
