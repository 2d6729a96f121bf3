// server: which server answers.
// params   (none)
// returns  name, version, edition
// example  {}
CALL dbms.components() YIELD name, versions, edition
RETURN name, versions[0] AS version, edition
