"""The provinces of Indonesia by their Kemendagri codes."""

# The 38 of Kepmendagri 300.2.2-2430/2025, island by island.
PROVINCE_CODES = frozenset(
    str(code)
    for code in (
        *range(11, 20),
        21,
        *range(31, 37),
        *range(51, 54),
        *range(61, 66),
        *range(71, 77),
        81,
        82,
        *range(91, 97),
    )
)
