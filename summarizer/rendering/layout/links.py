"""Which addresses a document may link to."""

from urllib.parse import quote, urlsplit

from summarizer.models.article import Article

# What RFC 3986 allows in a URL, less the parentheses, which end a Markdown link.
_URL_CHARACTERS = ":/?#[]@!$&'*+,;=%~"


def web_link(address: str) -> str | None:
    """The address as a link, characters outside of RFC 3986 percent-encoded.

    Returns:
        None unless the address is an absolute http or https URL: file names and every other
        scheme (javascript:, data:, file:) are shown as text.
    """
    if not address.isprintable() or " " in address:
        return None
    try:
        parts = urlsplit(address)
        host = parts.hostname
    except ValueError:
        return None
    if parts.scheme not in {"http", "https"} or not host:
        return None
    return quote(address, safe=_URL_CHARACTERS)


def article_link(article: Article) -> str | None:
    """Where the article stands on the web, if it says so or was read there."""
    return web_link(article.url or "") or web_link(article.source)
