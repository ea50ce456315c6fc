// Met de plek op de pagina erbij; zonder script gaat het zonder.
location.replace(document.querySelector("a").href + location.hash);
