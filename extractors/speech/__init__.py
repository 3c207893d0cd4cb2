"""Who says so and by way of whom; whether it is stated, forecast or denied, and what it leaves out."""
