"""What everything else is made of: errors, options, records, tables and text."""
