-- For the report: how many facts rest on each outlet alone.
SELECT name, count(*) AS facts
FROM single_source AS fact
JOIN outlets ON outlets.outlet = fact.outlet
GROUP BY name
ORDER BY facts DESC, name;
