-- An entity under its canonical name, and what it lies in or belongs to.
SELECT e.id, e.slug, e.kind, e.name, e.country, w.name AS within, e.lat, e.lon, e.geonames, e.wikidata,
    e.scope AS article,                                -- the one article in which an unnamed source is known
    (SELECT count(*) FROM entity AS m WHERE m.canonical_id = e.id) - 1 AS merged
FROM entity AS v
JOIN entity AS e ON e.id = v.canonical_id
LEFT JOIN entity AS w ON w.id = e.parent_id
WHERE v.id = :id
