"""Words by which furniture and English are told: short lists, general to the web, no page's own."""

FUNCTION_WORDS = frozenset(
    ["a", "an", "the", "of", "to", "in", "on", "at", "by", "for", "with", "from", "as", "is", "are", "was", "were", "be", "been", "being", "has", "have", "had", "will", "would", "can", "could", "may", "might", "must", "should", "do", "does", "did", "not", "no", "nor", "and", "or", "but", "if", "than", "that", "this", "these", "those", "it", "its", "he", "she", "they", "them", "his", "her", "their", "we", "our", "you", "your", "i", "my", "me", "him", "us", "who", "which", "what", "when", "where", "how", "why", "about", "after", "before", "into", "over", "under", "between", "against", "during", "through", "more", "most", "some", "such", "only", "also", "just", "so", "said", "there", "then", "while", "because"]
)
MONTHS = frozenset(
    ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
)
KINDS: dict[str, tuple[str, ...]] = {
    "subscribe": (
        "subscribe", "sign up", "newsletter", "newsletters", "sign in", "log in", "login", "register", "inbox",
        "subscription", "unsubscribe", "become a member", "email address", "create account", "free trial", "donate",
    ),
    "share": ("share", "tweet", "facebook", "twitter", "whatsapp", "pinterest", "print", "email", "copy link", "follow us", "reddit", "linkedin"),
    "more": (
        "read more", "more on", "more from", "related", "see also", "read also", "most read", "most popular", "trending",
        "recommended", "you may also like", "you might also like", "top stories", "latest news", "editor s picks", "up next",
        "more stories", "also read", "read next", "continue reading", "in this article", "more news", "popular", "sponsored",
    ),
    "comment": ("comments", "comment", "reply", "replies", "leave a reply", "join the conversation", "post a comment", "report abuse"),
    "rights": (
        "copyright", "all rights reserved", "rights reserved", "terms", "privacy policy", "cookie", "cookies", "privacy", "terms of use",
        "contact us", "about us", "advertise", "advertisement", "disclaimer", "powered by", "sitemap", "careers",
    ),
    "photo": ("photo", "photograph", "getty images", "image", "picture", "reuters", "ap photo", "afp", "file photo", "credit", "video", "watch"),
    "byline": ("by", "reporter", "correspondent", "staff", "editor", "updated", "published", "posted", "min read", "last modified", "reporting by", "editing by"),
}  # fmt: skip
READER = frozenset({"you", "your", "our", "us"})
FEEDS = frozenset(
    {
        "news feed", "latest", "latest news", "more news", "related", "related articles", "related stories", "related news",
        "most read", "most popular", "most viewed", "most shared", "you may also like", "you might also like",
        "recommended", "recommended for you", "trending", "trending now", "more stories", "read next", "top stories",
        "popular", "popular posts", "popular now", "around the web", "from the web", "recent posts", "recent articles",
        "recent news", "leave a reply", "leave a comment", "comments", "sponsored content", "promoted stories", "up next",
        "editors picks", "editor's picks", "editors' picks", "also read", "see also", "in other news",
    }
)  # fmt: skip
"""Lines that head a list of other articles, or what readers wrote."""
