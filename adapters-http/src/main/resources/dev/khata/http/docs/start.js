// In a file of its own, since the page's security policy forbids inline scripts.
window.addEventListener("load", async () => {
  const place = document.getElementById("document");
  const contract = await (await fetch(place.dataset.url)).json();
  // The page may call the origin alone that it was opened at, which need not be the public one.
  contract.servers = [{ url: window.location.origin }];
  window.SwaggerUIBundle({
    spec: contract,
    domNode: place,
    plugins: [window.KhataPickers],
    deepLinking: true,
    persistAuthorization: false,
    tryItOutEnabled: true,
    validatorUrl: null,
    defaultModelsExpandDepth: 0,
    docExpansion: "list",
  });
});
