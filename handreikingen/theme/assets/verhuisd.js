// Een oud adres: door naar het nieuwe, met de plek op de pagina erbij. Zonder JavaScript doet de pagina dat zelf.
location.replace(document.querySelector("a").href + location.hash);
