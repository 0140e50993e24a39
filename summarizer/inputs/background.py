"""Work in threads that end with the program, whatever they wait for."""

from collections.abc import Callable
from concurrent.futures import Future
from threading import Thread
from typing import ParamSpec, TypeVar

_Given = ParamSpec("_Given")
_Result = TypeVar("_Result")


def in_background(
    work: Callable[_Given, _Result], *args: _Given.args, **kwargs: _Given.kwargs
) -> Future[_Result]:
    """Begin work in a thread of its own; the future holds what it returns or raises.

    Threads of a pool are waited for when the program ends. A page that arrives a byte at a time
    would keep a command that is interrupted from ending for as long as a page may take.
    """
    future: Future[_Result] = Future()
    future.set_running_or_notify_cancel()  # from here on it is left alone, not called off

    def run() -> None:
        try:
            result = work(*args, **kwargs)
        except BaseException as error:  # noqa: BLE001 - raised where the future is asked
            future.set_exception(error)
        else:
            future.set_result(result)

    Thread(target=run, daemon=True).start()
    return future
