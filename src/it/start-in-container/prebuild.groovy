def folder = new File(basedir, '.mvn')
folder.mkdirs()
new File(folder, 'maven.config').text = "-Dneo4j-migrations.image=${System.getProperty('neo4j.image')}\n"
return true
