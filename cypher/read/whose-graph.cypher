// whose-graph: whether the database is empty, holds a graph of this product, or somebody else's.
// params   (none)
// returns  occupied BOOLEAN, format INTEGER (of our graph; null: it has no mark of ours), storeId, loading (ISO 8601
//          instant at which a load began that is not done; null: none)
// example  {}
OPTIONAL MATCH (atlas:Atlas)
RETURN EXISTS { (anything) } AS occupied, atlas.format AS format, atlas.storeId AS storeId, atlas.loading AS loading
