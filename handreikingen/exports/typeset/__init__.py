"""From Typst to an accessible PDF, in processes of their own. Knows nothing of the content, so it starts fast."""
