// found-atlas: marks an empty database as ours; does nothing where the mark stands.
// params   storeId STRING, format INTEGER
// returns  storeId, revision
// example  {"storeId": "8a7c2f4e-0000-4000-8000-000000000000", "format": 1}
MERGE (atlas:Atlas {product: 'torch-atlas'})
  ON CREATE SET atlas.storeId = $storeId, atlas.format = $format, atlas.revision = 0
RETURN atlas.storeId AS storeId, atlas.revision AS revision
