CREATE (:Visit);
