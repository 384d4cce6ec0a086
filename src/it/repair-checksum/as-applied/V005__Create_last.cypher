CREATE (:Last);
