"""One request and its answer, over a connection to addresses that were checked before.

httpcore2 is handed scheme, host, port and path one by one and parses no address. It follows no
redirect, uses no proxy from the environment, and connects by the one method below.
"""

import ssl
import time
import zlib
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from httpcore2 import (
    SOCKET_OPTION,
    URL,
    ConnectError,
    ConnectTimeout,
    HTTPConnection,
    NetworkBackend,
    NetworkError,
    NetworkStream,
    ProtocolError,
    SyncBackend,
    TimeoutException,
)

from summarizer.exceptions import ConfigurationError, InputError, UnreachableError
from summarizer.inputs.addresses import Address, Target

_PIECE = 64 * 1024
_GZIP = 31
"""zlib's name for gzip's framing."""
_MEMBER = b"\x1f\x8b"
"""How whatever gzip packed begins."""


class Deadline:
    """The moment by which a page must have arrived, however its server drips."""

    def __init__(self, seconds: float, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._end = clock() + seconds

    def left(self) -> float:
        """Seconds left, more than none.

        Raises:
            TimeoutError: none are left.
        """
        left = self._end - self._clock()
        if left <= 0:
            raise TimeoutError
        return left

    def put_off(self, seconds: float) -> None:
        """Leave out a time that was waited for politeness' sake."""
        self._end += seconds


class Response:
    """An answer whose body has not been read yet."""

    def __init__(
        self, status: int, headers: Iterable[tuple[bytes, bytes]], chunks: Iterable[bytes]
    ) -> None:
        self.status = status
        self._headers = [(name.lower(), value) for name, value in headers]
        self._chunks = chunks

    def header(self, name: str) -> str:
        """All values of a header with commas between them, empty where it is absent."""
        wanted = name.encode("ascii")
        value = b", ".join(value for name, value in self._headers if name == wanted)
        try:
            return value.decode("utf-8")
        except UnicodeDecodeError:
            return value.decode("latin-1")

    def read(self, most: int) -> bytes:
        """The body's first `most` bytes, unpacked; no more than that is ever held.

        Raises:
            InputError: it is packed otherwise than was asked for, or not as it says.
        """
        body = bytearray()
        for piece in self._pieces():
            body += piece
            if len(body) >= most:
                break
        return bytes(body[:most])

    def _pieces(self) -> Iterable[bytes]:
        match self.header("content-encoding").strip().lower():
            case "" | "identity":
                return self._chunks
            case "gzip" | "x-gzip":
                return _unzipped(self._chunks)
            case _:
                raise InputError(
                    "The page was sent packed in a way that was not asked for: save it as a file "
                    "and name that."
                )


def trusted_certificates(environ: Mapping[str, str]) -> ssl.SSLContext:
    """Mozilla's authorities as certifi has them, and those of the file `SSL_CERT_FILE` names.

    Raises:
        ConfigurationError: that file cannot be read.
    """
    import certifi

    context = ssl.create_default_context(cafile=certifi.where())
    if named := environ.get("SSL_CERT_FILE"):
        try:
            context.load_verify_locations(named)
        except OSError as fault:  # ssl.SSLError is one
            raise ConfigurationError(
                f"SSL_CERT_FILE names {named}, where no certificates can be read: name a file of "
                "certificates in PEM, or unset it."
            ) from fault
    return context


@contextmanager
def exchange(
    target: Target,
    addresses: tuple[Address, ...],
    *,
    headers: Mapping[str, str],
    certificates: ssl.SSLContext,
    deadline: Deadline,
    connect_seconds: float,
) -> Generator[Response]:
    """Ask for `target` at one of `addresses`, and give its answer while the connection is open.

    Raises:
        InputError: the host's certificate is not its own or signed by nobody known.
        UnreachableError: there is no connection, or it broke off or took too long at any time
            until the answer was read.
    """
    url = URL(
        scheme=target.scheme.encode(),
        host=target.host.encode("ascii"),
        port=target.port,
        target=target.path.encode("ascii"),
    )
    sent = {"Host": target.authority, **headers, "Accept-Encoding": "gzip", "Connection": "close"}
    backend = _CheckedBackend(addresses, deadline, connect_seconds)
    connection = HTTPConnection(url.origin, ssl_context=certificates, network_backend=backend)
    try:
        with connection, connection.stream("GET", url, headers=list(sent.items())) as answer:
            yield Response(answer.status, answer.headers, answer.iter_stream())
    except (TimeoutError, TimeoutException) as late:
        raise UnreachableError(
            f"{target.host} took too long to send {target.url}: try again later, or save the page "
            "as a file and name that."
        ) from late
    except (NetworkError, ProtocolError) as fault:
        raise _told(target, fault) from fault
    except zlib.error as fault:
        raise InputError(
            f"{target.url} arrived damaged: try again, or save the page as a file and name that."
        ) from fault


def _told(target: Target, fault: Exception) -> InputError | UnreachableError:
    if isinstance(fault.__cause__, ssl.SSLCertVerificationError):
        return InputError(
            f"{target.host} shows no valid certificate for its name: check the address, or name "
            "the file of an authority you trust in SSL_CERT_FILE."
        )
    happened = (
        "could not be reached" if isinstance(fault, ConnectError) else "broke off the connection"
    )
    return UnreachableError(
        f"{target.host} {happened}: check the address and the connection, and try again."
    )


def _unzipped(chunks: Iterable[bytes]) -> Iterator[bytes]:
    """Unpack in pieces of a size that does not depend on what is packed.

    Several packed members make one page; what follows the last is padding, and is not waited for.
    """
    unpacking = zlib.decompressobj(_GZIP)
    begun = False
    for chunk in chunks:
        packed, begun = chunk, True
        while packed:
            if unpacking.eof:
                if not _MEMBER.startswith(packed[: len(_MEMBER)]):
                    return
                unpacking = zlib.decompressobj(_GZIP)
            yield unpacking.decompress(packed, _PIECE)
            packed = unpacking.unused_data or unpacking.unconsumed_tail
    if begun and not unpacking.eof:
        raise zlib.error


class _CheckedBackend(NetworkBackend):
    """Connects to the checked addresses and to nothing else, whatever host it is asked for."""

    def __init__(self, addresses: tuple[Address, ...], deadline: Deadline, seconds: float) -> None:
        self._addresses = addresses
        self._deadline = deadline
        self._seconds = seconds

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[SOCKET_OPTION] | None = None,
    ) -> NetworkStream:
        del host, timeout, local_address, socket_options
        fault: Exception | None = None
        for address in self._addresses:
            try:
                seconds = min(self._seconds, self._deadline.left())
                stream = SyncBackend().connect_tcp(str(address), port, timeout=seconds)
            except (ConnectError, ConnectTimeout) as failed:
                fault = failed
            else:
                return _TimedStream(stream, self._deadline)
        raise fault or ConnectError


class _TimedStream(NetworkStream):
    """A connection that ends at the deadline even where bytes keep coming."""

    def __init__(self, stream: NetworkStream, deadline: Deadline) -> None:
        self._stream = stream
        self._deadline = deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        del timeout
        return self._stream.read(max_bytes, self._deadline.left())

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        del timeout
        self._stream.write(buffer, self._deadline.left())

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> NetworkStream:
        del timeout
        seconds = self._deadline.left()
        encrypted = self._stream.start_tls(ssl_context, server_hostname, seconds)
        return _TimedStream(encrypted, self._deadline)

    def close(self) -> None:
        self._stream.close()

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)
