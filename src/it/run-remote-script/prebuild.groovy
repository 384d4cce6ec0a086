import com.sun.net.httpserver.HttpServer

import io.github.neo4jmigrations.maven.it.SharedNeo4j

SharedNeo4j.emptyFor(basedir)

def server = HttpServer.create(new InetSocketAddress(InetAddress.loopbackAddress, 0), 0)
server.createContext('/') { exchange ->
    def file = new File(basedir, 'remote' + exchange.requestURI.path)
    exchange.sendResponseHeaders(file.file ? 200 : 404, 0)
    exchange.responseBody.withCloseable { body ->
        if (file.file) {
            body << file.bytes
        }
    }
}
server.start()
// The script behind the build stops it
System.properties.put('run-remote-script.server', server)

def options = new File(basedir, '.mvn/maven.config')
options << "-Dremote=http://127.0.0.1:${server.address.port}\n"
return true
