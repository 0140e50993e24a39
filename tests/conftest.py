"""What holds for every test: no real request, no setting of the user's, no file of the user's."""

import os
import socket
from ipaddress import ip_address

import hypothesis
import pytest

from summarizer.engines.settings import Settings

# The same examples on every run and no time asserted; `--hypothesis-profile=explore` draws others.
hypothesis.settings.register_profile("steady", derandomize=True, deadline=None)
hypothesis.settings.register_profile("explore", deadline=None, max_examples=1000)
hypothesis.settings.load_profile("steady")


def _is_loopback(host: object) -> bool:
    try:
        return host == "localhost" or ip_address(str(host)).is_loopback
    except ValueError:
        return False


@pytest.fixture(autouse=True)
def no_request_leaves_this_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    """Fail a test that connects or looks up anything but loopback; nothing can swallow that."""

    def guarded(name: str):
        real = getattr(socket.socket, name)

        def connect(self: socket.socket, address):
            if self.family != socket.AF_UNIX and not _is_loopback(address[0]):
                pytest.fail(f"A test tried to reach {address}.")
            return real(self, address)

        return connect

    real_lookup = socket.getaddrinfo

    def lookup(host, *args, **kwargs):
        if host is not None and not _is_loopback(host):
            pytest.fail(f"A test tried to look up {host}.")
        return real_lookup(host, *args, **kwargs)

    monkeypatch.setattr(socket.socket, "connect", guarded("connect"))
    monkeypatch.setattr(socket.socket, "connect_ex", guarded("connect_ex"))
    monkeypatch.setattr(socket, "getaddrinfo", lookup)


@pytest.fixture(autouse=True)
def only_settings_of_the_test(monkeypatch: pytest.MonkeyPatch, tmp_path) -> None:
    """Hide the user's settings, and keep cache and weights in the test's own folder."""
    for name in list(os.environ):
        if name.startswith(("SUMMARIZER_", "OPENAI_")):
            monkeypatch.delenv(name)
    monkeypatch.setenv("SUMMARIZER_CACHE_DIR", str(tmp_path / "cache"))
    monkeypatch.setenv("SUMMARIZER_MODEL_DIR", str(tmp_path / "models"))
    monkeypatch.setitem(Settings.model_config, "toml_file", tmp_path / "summarizer.toml")
