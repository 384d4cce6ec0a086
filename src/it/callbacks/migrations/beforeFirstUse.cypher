MERGE (e:Event {text: 'beforeFirstUse'}) ON CREATE SET e.at = datetime();
