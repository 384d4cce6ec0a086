CREATE (:Shop {name: '${nm:shop-name}', city: '${nm:city}', note: '${nm:note}'});
