-- Stated distances between two places of the map: "73 km north of Izyum", in metres, with both places.
SELECT c.id, c.statement_id, n.text, r.low, r.high, c.bearing,
    p.name AS place, p.lat, p.lon, o.name AS origin, o.lat AS origin_lat, o.lon AS origin_lon
FROM claim AS c
JOIN numeric_claim AS n ON n.claim_id = c.id
JOIN reading AS r ON r.claim_id = c.id
JOIN entity AS pv ON pv.id = c.place_id
JOIN entity AS p ON p.id = pv.canonical_id
JOIN entity AS ov ON ov.id = c.other_place_id
JOIN entity AS o ON o.id = ov.canonical_id
WHERE r.base_unit = 'm' AND r.kind = 'distance' AND p.lat IS NOT NULL AND o.lat IS NOT NULL /* one */
ORDER BY c.id
