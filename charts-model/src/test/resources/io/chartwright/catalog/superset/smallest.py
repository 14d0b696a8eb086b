# Composed from typed settings. Secrets are read from the environment.
import os
from urllib.parse import quote

from flask_caching.backends.rediscache import RedisCache
from redis import Redis


def _quoted(variable):
    """The value of a variable, safe inside a URL."""
    return quote(os.environ[variable], safe="")


def _redis(database):
    """The URL of one of Redis' databases."""
    return (
        "redis://"
        f"{os.environ['REDIS_HOST']}:{os.environ['REDIS_PORT']}/{os.environ[database]}"
    )


def _cache(prefix, seconds):
    return {
        "CACHE_TYPE": "RedisCache",
        "CACHE_REDIS_URL": _redis("REDIS_DB"),
        "CACHE_KEY_PREFIX": prefix,
        "CACHE_DEFAULT_TIMEOUT": seconds,
    }


SECRET_KEY = os.environ["SUPERSET_SECRET_KEY"]
SQLALCHEMY_DATABASE_URI = (
    "postgresql+psycopg2://"
    f"{_quoted('DB_USER')}:{_quoted('DB_PASS')}"
    f"@{os.environ['DB_HOST']}:{os.environ['DB_PORT']}/{os.environ['DB_NAME']}"
)

CACHE_CONFIG = _cache("superset_metadata_", 86400)
DATA_CACHE_CONFIG = _cache("superset_data_", 86400)
FILTER_STATE_CACHE_CONFIG = _cache("superset_filter_", 7776000)
EXPLORE_FORM_DATA_CACHE_CONFIG = _cache("superset_explore_", 604800)
THUMBNAIL_CACHE_CONFIG = _cache("superset_thumbnail_", 604800)
RESULTS_BACKEND = RedisCache(
    Redis.from_url(_redis("REDIS_DB")),
    key_prefix="superset_results_",
    default_timeout=86400,
)
RATELIMIT_STORAGE_URI = _redis("REDIS_DB")
# Health is rate-limited like every page, and must not depend on Redis.
RATELIMIT_IN_MEMORY_FALLBACK_ENABLED = True


class CeleryConfig:
    broker_url = _redis("REDIS_CELERY_DB")
    result_backend = _redis("REDIS_CELERY_DB")
    broker_connection_retry_on_startup = True
    imports = (
        "superset.sql_lab",
        "superset.tasks.cache",
        "superset.tasks.scheduler",
        "superset.tasks.thumbnails",
    )
    worker_prefetch_multiplier = 1
    # A query that was cut off is not run once more.
    task_acks_late = False
    task_annotations = {"sql_lab.get_sql_results": {"rate_limit": "100/s"}}


CELERY_CONFIG = CeleryConfig

FEATURE_FLAGS = {
    "ALERT_REPORTS": False,
    "GLOBAL_ASYNC_QUERIES": False,
}

ROW_LIMIT = 50000
SUPERSET_WEBSERVER_TIMEOUT = 60
ENABLE_PROXY_FIX = True
SESSION_COOKIE_SECURE = True
WEBDRIVER_BASEURL = "http://<web>:8088/"
WEBDRIVER_BASEURL_USER_FRIENDLY = "https://superset.<domain>/"
