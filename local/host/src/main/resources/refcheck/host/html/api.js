// Shows openapi.yaml with Swagger UI. Requests go to this host, whichever port it has.
document.addEventListener('DOMContentLoaded', () => {
  SwaggerUIBundle({
    url: '/openapi.yaml',
    dom_id: '#api',
    deepLinking: true,
    validatorUrl: null,
    requestInterceptor: request => {
      const url = new URL(request.url, location.href);
      request.url = location.origin + url.pathname + url.search;
      return request;
    },
  });
});
