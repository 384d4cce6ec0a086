/*
 * Copyright 2026 the neo4j-migrations authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
package io.github.neo4jmigrations.devserver.testing.proxy;

import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One connection of a client and the one to the server that belongs to it: a reader and a lane for each direction. */
final class Connection implements AutoCloseable {

    /** Work that lasts as long as the connection. */
    private interface Work {
        void run() throws IOException, InterruptedException, ExecutionException;
    }

    private static final Logger LOG = LoggerFactory.getLogger(Connection.class);

    private final int number;
    private final Socket client;
    private final Socket server;
    private final Recorder recorder;
    private final Lane toServer;
    private final Lane toClient;
    private final List<Lane.Arrival> burst = new ArrayList<>();
    private final OpenRequests open = new OpenRequests();
    private final AtomicBoolean closed = new AtomicBoolean();

    /** Whether the client chooses among the versions of the server, once that is known. */
    private final CompletableFuture<Boolean> clientChooses = new CompletableFuture<>();

    /** From then on what the client sends is read and lost. */
    private volatile boolean requestsLost;

    /** From then on what the server sends is read and lost. */
    private volatile boolean answersLost;

    Connection(int number, Socket client, Socket server, Recorder recorder, Duration delay) throws IOException {
        this.number = number;
        this.client = client;
        this.server = server;
        this.recorder = recorder;
        this.toServer = new Lane(server.getOutputStream(), delay);
        this.toClient = new Lane(client.getOutputStream(), delay);
    }

    /** {@return what has to run at the same time, each in a thread of its own, until the connection ends} */
    List<Runnable> work() {
        return List.of(
                untilTheEnd(this::readRequests, this::endOfRequests),
                untilTheEnd(this::readAnswers, this::endOfAnswers),
                untilTheEnd(toServer::deliver, this::close),
                untilTheEnd(toClient::deliver, this::close));
    }

    private Runnable untilTheEnd(Work work, Runnable then) {
        return () -> {
            try {
                work.run();
            } catch (IOException | ExecutionException end) {
                // One side is gone, or both are as this proxy closed them
                LOG.debug("Connection {} ends: {}", number, end.toString());
                then.run();
            } catch (InterruptedException closing) {
                Thread.currentThread().interrupt();
            }
        };
    }

    private void readRequests() throws IOException, InterruptedException, ExecutionException {
        FrameReader frames = new FrameReader(client.getInputStream(), Direction.TO_SERVER);
        request(frames.proposal());
        sendBurst();
        if (clientChooses.get()) {
            request(frames.choice());
        }
        while (true) {
            request(frames.message());
            if (!frames.hasMore()) {
                sendBurst();
            }
        }
    }

    private void readAnswers() throws IOException {
        FrameReader frames = new FrameReader(server.getInputStream(), Direction.TO_CLIENT);
        Frame versions = frames.versions();
        clientChooses.complete(FrameReader.isManifest(versions));
        answer(versions);
        while (true) {
            answer(frames.message());
        }
    }

    /** What was sent before the end arrives before it. After a cut the client has no say in when the connection ends. */
    private void endOfRequests() {
        sendBurst();
        if (!requestsLost) {
            toServer.put(Connection::end);
        }
    }

    private void endOfAnswers() {
        clientChooses.completeExceptionally(new EOFException("The server ended the connection."));
        toClient.put(Connection::end);
    }

    private void request(Frame frame) {
        if (requestsLost) {
            return;
        }
        Optional<Fault> fault = recorder.record(number, frame);
        if (fault.filter(Fault::cuts).isPresent()) {
            requestsLost = true;
            open.stopWanting();
        }
        int size = frame.bytes().length;
        if (fault.map(struck -> struck.share(size)).orElse(size) == size) {
            open.ask(frame);
        }
        burst.add(out -> pass(frame, fault, out));
    }

    /**
     * What the client has sent at once is listed before any of it is sent on: otherwise a server next door could answer the
     * first message before the second is listed, as if the client had waited.
     */
    private void sendBurst() {
        burst.forEach(toServer::put);
        burst.clear();
    }

    private void answer(Frame frame) {
        if (open.isWanted()) {
            toClient.put(out -> deliverAnswer(frame, out));
        }
        if (open.answer(frame)) {
            toClient.put(this::hangUp);
        }
    }

    private void deliverAnswer(Frame frame, OutputStream out) throws IOException, InterruptedException {
        if (!answersLost) {
            Optional<Fault> fault = recorder.record(number, frame);
            answersLost = fault.filter(Fault::cuts).isPresent();
            if (answersLost) {
                requestsLost = true;
            }
            pass(frame, fault, out);
        }
    }

    private void pass(Frame frame, Optional<Fault> fault, OutputStream out) throws IOException, InterruptedException {
        if (fault.isEmpty()) {
            out.write(frame.bytes());
        } else {
            strike(frame, fault.get(), out);
        }
    }

    private void strike(Frame frame, Fault fault, OutputStream out) throws IOException, InterruptedException {
        LOG.debug("{} on connection {}", fault, number);
        out.flush();
        fault.pause();
        out.write(frame.bytes(), 0, fault.share(frame.bytes().length));
        if (fault.cuts()) {
            out.flush();
            if (open.end()) {
                toClient.put(this::hangUp);
            }
        }
    }

    /** The client gets an orderly end, as it must be able to read what was sent before. */
    private void hangUp(OutputStream out) throws IOException {
        out.flush();
        client.shutdownOutput();
        close();
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            close(client);
            close(server);
            toServer.put(Connection::end);
            toClient.put(Connection::end);
        }
    }

    private static void end(OutputStream out) throws IOException {
        out.flush();
        throw new EOFException("The other side ended the connection.");
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException broken) {
            // It is gone then, which is all we want
            LOG.debug("Socket was broken when it was closed", broken);
        }
    }
}
