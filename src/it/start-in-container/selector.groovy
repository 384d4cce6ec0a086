def image = System.getProperty('neo4j.image')
if (image == null) {
    println 'Skipped: no image is named by -Dneo4j.image=neo4j:5.26.30, which needs Docker.'
}
return image != null
