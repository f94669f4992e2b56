-- Places, each once under its canonical name, with what holds them and how often they are spoken of.
SELECT
    e.id,
    e.slug,
    e.name,
    e.country,
    p.name AS parent,                                             -- the place that it lies in
    e.lat,                                                        -- degrees north
    e.lon,                                                        -- degrees east
    e.geonames,                                                   -- its number in GeoNames
    (SELECT count(*) FROM mention AS m JOIN entity AS v ON v.id = m.entity_id
     WHERE v.canonical_id = e.id) AS mentions,
    (SELECT count(*) FROM claim AS c JOIN entity AS v ON v.id = c.place_id
     WHERE v.canonical_id = e.id) AS claims                       -- assertions about what happened there
FROM entity AS e
LEFT JOIN entity AS p ON p.id = e.parent_id
WHERE e.kind = 'place' AND e.canonical_id = e.id
