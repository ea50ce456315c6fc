try{let k=localStorage.getItem("kleur");if(k)document.documentElement.dataset.kleur=k}catch{}
if(location.protocol!="file:")document.head.append(Object.assign(document.createElement("link"),{rel:"preload",as:"font",crossOrigin:"",href:document.currentScript.dataset.letter}))
