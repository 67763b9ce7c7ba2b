/* The calls below the library's providers: they cannot fail, whatever a system's openssl.cnf says. */
#define OPENSSL_SUPPRESS_DEPRECATED
#include <openssl/sha.h>
