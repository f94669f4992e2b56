"use strict";
const MOST = 100;
const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
const entries = JSON.parse(document.getElementById("index").textContent);
const folded = entries.map((entry) => fold(entry.slice(2).join(" ")));
const box = document.getElementById("words");
const count = document.getElementById("count");
const hits = document.getElementById("hits");

function hit([article, local, said, who, words]) {
  const link = document.createElement("a");
  link.href = `articles/${article}.html#${local}`;
  link.textContent = [said, who || "the article itself"].filter(Boolean).join(" · ");
  const item = document.createElement("li");
  item.append(link, document.createElement("br"), words);
  return item;
}

function search() {
  const wanted = fold(box.value).split(/\s+/).filter(Boolean);
  const found = wanted.length ? entries.filter((_, at) => wanted.every((word) => folded[at].includes(word))) : [];
  hits.replaceChildren(...found.slice(0, MOST).map(hit));
  const shown = found.length > MOST ? `, the first ${MOST} shown` : "";
  count.textContent = wanted.length ? `${found.length} statements${shown}` : `${entries.length} statements can be searched.`;
}

box.addEventListener("input", search);
box.value = new URLSearchParams(location.search).get("q") ?? decodeURIComponent(location.hash.slice(1));
search();
