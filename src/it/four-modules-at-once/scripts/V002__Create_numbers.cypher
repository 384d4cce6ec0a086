UNWIND range(1, 50000) AS value CREATE (:Number {value: value});
