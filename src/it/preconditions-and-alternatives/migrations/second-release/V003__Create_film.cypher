// assert q' MATCH (s:Studio) RETURN count(s) > 0
CREATE (:Film);
