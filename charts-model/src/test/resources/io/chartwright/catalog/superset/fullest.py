# Composed from typed settings. Secrets are read from the environment.
import os
from urllib.parse import quote

from celery.schedules import crontab
from flask_appbuilder.security.manager import AUTH_OAUTH
from flask_caching.backends.rediscache import RedisCache
from redis import Redis
from superset.security import SupersetSecurityManager


def _quoted(variable):
    """The value of a variable, safe inside a URL."""
    return quote(os.environ[variable], safe="")


def _redis(database):
    """The URL of one of Redis' databases."""
    return (
        "rediss://"
        f"{_quoted('REDIS_USER')}:{_quoted('REDIS_PASSWORD')}@"
        f"{os.environ['REDIS_HOST']}:{os.environ['REDIS_PORT']}/{os.environ[database]}"
        "?ssl_cert_reqs=required"
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
    "?sslmode=require"
)
GUEST_TOKEN_JWT_SECRET = os.environ["GUEST_TOKEN_JWT_SECRET"]

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
    beat_schedule = {
        "reports.scheduler": {
            "task": "reports.scheduler",
            "schedule": crontab(minute="*", hour="*"),
        },
        "reports.prune_log": {
            "task": "reports.prune_log",
            "schedule": crontab(minute=0, hour=0),
        },
    }


CELERY_CONFIG = CeleryConfig

FEATURE_FLAGS = {
    "ALERT_REPORTS": True,
    "DASHBOARD_RBAC": True,
    "EMBEDDED_SUPERSET": True,
    "GLOBAL_ASYNC_QUERIES": True,
    "TAGGING_SYSTEM": False,
}

ROW_LIMIT = 20000
SUPERSET_WEBSERVER_TIMEOUT = 60
ENABLE_PROXY_FIX = True
SESSION_COOKIE_SECURE = True
WEBDRIVER_BASEURL = "http://<web>:8088/"
WEBDRIVER_BASEURL_USER_FRIENDLY = "https://superset.<domain>/"

GLOBAL_ASYNC_QUERIES_TRANSPORT = "ws"
GLOBAL_ASYNC_QUERIES_WEBSOCKET_URL = "wss://superset.<domain>/ws"
GLOBAL_ASYNC_QUERIES_JWT_SECRET = os.environ["GLOBAL_ASYNC_QUERIES_JWT_SECRET"]
GLOBAL_ASYNC_QUERIES_JWT_COOKIE_NAME = "async-token"
GLOBAL_ASYNC_QUERIES_JWT_COOKIE_SECURE = True
GLOBAL_ASYNC_QUERIES_REDIS_STREAM_PREFIX = "async-events-"
GLOBAL_ASYNC_QUERIES_CACHE_BACKEND = {
    "CACHE_TYPE": "RedisCache",
    "CACHE_REDIS_HOST": os.environ["REDIS_HOST"],
    "CACHE_REDIS_PORT": int(os.environ["REDIS_PORT"]),
    "CACHE_REDIS_USER": os.environ["REDIS_USER"],
    "CACHE_REDIS_PASSWORD": os.environ["REDIS_PASSWORD"],
    "CACHE_REDIS_DB": int(os.environ["REDIS_CELERY_DB"]),
    "CACHE_REDIS_SSL": True,
    "CACHE_DEFAULT_TIMEOUT": 86400,
}


class ClaimsSecurityManager(SupersetSecurityManager):
    """Takes from the provider's claims who somebody is."""

    def oauth_user_info(self, provider, response=None):
        token = response or {}
        claims = dict(token.get("userinfo") or {})
        claims.update(self.oauth_remotes[provider].userinfo(token=token))
        return {
            "username": claims["preferred_username"],
            "email": claims.get("email", ""),
            "first_name": claims.get("given_name", ""),
            "last_name": claims.get("family_name", ""),
            "role_keys": claims.get("groups", []),
        }


CUSTOM_SECURITY_MANAGER = ClaimsSecurityManager
AUTH_TYPE = AUTH_OAUTH
AUTH_USER_REGISTRATION = True
AUTH_USER_REGISTRATION_ROLE = "Gamma"
AUTH_ROLES_MAPPING = {
    "data-admins": ["Admin"],
    "data-users": ["Alpha"],
}
AUTH_ROLES_SYNC_AT_LOGIN = True
OAUTH_PROVIDERS = [
    {
        "name": "keycloak",
        "icon": "fa-key",
        "token_key": "access_token",
        "remote_app": {
            "client_id": "superset",
            "client_secret": os.environ["OAUTH_CLIENT_SECRET"],
            "server_metadata_url": "https://id.acme.example/realms/acme/.well-known/openid-configuration",
            "client_kwargs": {"scope": "openid email profile"},
        },
    }
]

LANGUAGES = {
    "de": {"flag": "de", "name": "German"},
}
