"""What the plugin says, in the language of the dock."""
