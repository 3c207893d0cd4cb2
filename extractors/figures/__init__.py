"""Every figure of a sentence: number, unit, range, qualifier, noun, measure, change, and why some are no claim."""
