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
    n.play AS step,                                               -- place of the last digit; 0: counted one by one
    CASE WHEN n.low <> n.high OR n.play = 0 THEN n.low * n.factor + n.shift
        ELSE n.low * n.factor + n.shift - n.play * CASE WHEN n.approximate THEN 1.0 ELSE 0.5 END
        END AS rounded_low,                                       -- points widened by half a step, twice that if approximate
    CASE WHEN n.low <> n.high OR n.play = 0 THEN n.high * n.factor + n.shift
        ELSE n.high * n.factor + n.shift + n.play * CASE WHEN n.approximate THEN 1.0 ELSE 0.5 END
        END AS rounded_high
FROM (
    SELECT
        m.*,
        CASE WHEN m.base_unit <> '1' OR m.approximate OR m.low IS NULL OR abs(m.low * m.factor) >= 100
                THEN CASE WHEN m.base_unit = '1' AND m.step <= 1 AND NOT m.approximate THEN 0.0
                    ELSE coalesce(m.step, 0) * m.factor END
            WHEN coalesce(m.step, 0) <= 1 THEN 0.0
            ELSE 2.0 END AS play                                  -- a round count below a hundred may be off by one
    FROM numeric_claim AS m
) AS n
