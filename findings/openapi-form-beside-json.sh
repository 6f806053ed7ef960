#!/usr/bin/env bash
# An operation that takes JSON or a form, given to generators of clients.
#
# Versions   openapi-generator-cli 7.25.0 (typescript-fetch), typescript 5.9.3; node 20
# Guess      Two media types of one request body give two models, or the second is left out.
# Behaviour  The method is made for the JSON model and imports the form's model too, which is never
#            generated when no JSON refers to it: the client doesn't compile. The same document gives
#            clients that don't compile in Java (okhttp-gson) and Kotlin as well.
# It matters OAuth 2's password form beside JSON is common in FastAPI's world; whoever publishes such
#            a document keeps every generated client from building.
# Output     see EXPECTED at the end.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
mvn -q -B dependency:copy -DoutputDirectory=. \
  -Dartifact=org.openapitools:openapi-generator-cli:7.25.0
cat > api.json <<'JSON'
{
  "openapi": "3.1.0",
  "info": {"title": "Log-in", "version": "1"},
  "paths": {
    "/login": {
      "post": {
        "operationId": "login",
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {"schema": {"$ref": "#/components/schemas/Credentials"}},
            "application/x-www-form-urlencoded": {"schema": {"$ref": "#/components/schemas/PasswordForm"}}
          }
        },
        "responses": {"200": {"description": "Logged in."}}
      }
    }
  },
  "components": {
    "schemas": {
      "Credentials": {"type": "object", "required": ["phone", "otp"],
        "properties": {"phone": {"type": "string"}, "otp": {"type": "string"}}},
      "PasswordForm": {"type": "object", "required": ["username", "password"],
        "properties": {"username": {"type": "string"}, "password": {"type": "string"}}}
    }
  }
}
JSON
java -jar openapi-generator-cli-7.25.0.jar generate -i api.json -g typescript-fetch -o client > log 2>&1
npm init -y > /dev/null
npm install --silent --no-audit --no-fund --ignore-scripts typescript@5.9.3
{
  ls client/models
  npx tsc --noEmit --strict --target es2022 --module esnext --moduleResolution bundler \
    --lib es2022,dom client/index.ts || true
} | sed 's/([0-9,]*)//' | tee seen
diff - seen << 'EXPECTED'
Credentials.ts
index.ts
client/apis/DefaultApi.ts: error TS2307: Cannot find module '../models/PasswordForm' or its corresponding type declarations.
EXPECTED
