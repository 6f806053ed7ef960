// In a file of its own, since the page's security policy forbids inline scripts.
window.addEventListener("load", () => {
  const place = document.getElementById("document");
  window.SwaggerUIBundle({
    url: place.dataset.url,
    domNode: place,
    deepLinking: true,
    persistAuthorization: false,
    tryItOutEnabled: true,
    validatorUrl: null,
    defaultModelsExpandDepth: 0,
    docExpansion: "list",
  });
});
