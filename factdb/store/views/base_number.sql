-- The number of each claim, live or not, in base units: as stated, and with what its rounding allows.
SELECT
    n.claim_id,
    n.text,                                                       -- the number's words
    n.unit,                                                       -- as written
    n.base_unit,                                                  -- what low, high and step are in
    n.factor,
    n.shift,                                                      -- value × factor + shift is in base units
    n.counted,                                                    -- the head noun counted, as lemma
    n.kind,                                                       -- the kinds it belongs to, the widest first
    n.low * n.factor + n.shift AS low,                            -- stated; null is an open end
    n.high * n.factor + n.shift AS high,
    n.low_open,                                                   -- "more than 30": 30 itself is not meant
    n.high_open,
    n.approximate,
    n.vague,
    CASE WHEN n.base_unit = '1' AND n.step <= 1 AND NOT n.approximate THEN 0.0
        ELSE n.step * n.factor END AS step,                       -- place of the last digit; 0: counted one by one
    CASE WHEN n.low IS NULL OR n.low <> n.high OR (n.base_unit = '1' AND n.step <= 1 AND NOT n.approximate)
        THEN n.low * n.factor + n.shift
        ELSE n.low * n.factor + n.shift - coalesce(n.step, 0) * n.factor * CASE WHEN n.approximate THEN 1.0 ELSE 0.5 END
        END AS rounded_low,                                       -- points widened by half a step, twice that if approximate
    CASE WHEN n.low IS NULL OR n.low <> n.high OR (n.base_unit = '1' AND n.step <= 1 AND NOT n.approximate)
        THEN n.high * n.factor + n.shift
        ELSE n.high * n.factor + n.shift + coalesce(n.step, 0) * n.factor * CASE WHEN n.approximate THEN 1.0 ELSE 0.5 END
        END AS rounded_high
FROM numeric_claim AS n
